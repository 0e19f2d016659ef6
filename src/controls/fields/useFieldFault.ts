/** The fault of a field's text: named while it lasts, and for a while after the field has been left with it. */
import { useEffect, useState } from 'react';

/** Time that the message about a refused value stays, once the field has been left. */
const TOLD_MS = 6000;

export interface FieldFault {
  /** Empty where there is nothing to say. */
  readonly message: string;
  /** Whether the text that stands in the field is at fault. */
  readonly invalid: boolean;
  /** The text is at fault. */
  readonly name: (message: string) => void;
  /** The text was at fault, and the value from before stands there again. */
  readonly recall: (message: string) => void;
  readonly clear: () => void;
}

export function useFieldFault(): FieldFault {
  const [{ message, invalid }, set] = useState({ message: '', invalid: false });

  useEffect(() => {
    if (message === '' || invalid) return;
    const timer = setTimeout(() => set({ message: '', invalid: false }), TOLD_MS);
    return () => clearTimeout(timer);
  }, [message, invalid]);

  return {
    message,
    invalid,
    name: (text) => set({ message: text, invalid: true }),
    recall: (text) => set({ message: text, invalid: false }),
    clear: () => set({ message: '', invalid: false }),
  };
}
