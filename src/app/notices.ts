/** Notices of the page: faults by name, dismissible, the newest first. */
import { createStore } from 'zustand/vanilla';

export interface Notice {
  readonly id: number;
  readonly kind: 'info' | 'fault';
  readonly title: string;
  readonly items: readonly string[];
  /** The subject, where it may be over before anyone dismisses the notice: a file that was not opened. */
  readonly about?: 'file';
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface NoticeState {
  readonly notices: readonly Notice[];
  /** A notice with the same title takes the old one's place. */
  tell(notice: Omit<Notice, 'id'>): void;
  dismiss(id: number): void;
  /** Takes away the notice with this title. */
  withdraw(title: string): void;
  /** Takes away the faults of what has gone well since. */
  settle(about: NonNullable<Notice['about']>): void;
}

/** More than these at once nobody reads. */
const MOST_NOTICES = 4;

let nextId = 1;

export const notices = createStore<NoticeState>()((set) => ({
  notices: [],
  tell: (notice) =>
    set((state) => ({
      notices: [
        { ...notice, id: nextId++ },
        ...state.notices.filter(({ title }) => title !== notice.title),
      ].slice(0, MOST_NOTICES),
    })),
  dismiss: (id) => set((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) })),
  withdraw: (title) =>
    set((state) => ({ notices: state.notices.filter((notice) => notice.title !== title) })),
  settle: (about) => set((state) => ({ notices: state.notices.filter((notice) => notice.about !== about) })),
}));
