import type { Source } from './define';

/** The course that this project illustrates, by module. */
export function lecture(module: string): Source {
  return {
    title: `CS6910: Fundamentals of Deep Learning (M. M. Khapra, IIT Madras), Lecture 5, module ${module}`,
  };
}
