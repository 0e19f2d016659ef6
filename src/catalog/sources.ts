/** The source of a rule or a data set. */
export interface Source {
  readonly title: string;
  /** A public address, where there is one. */
  readonly url?: string;
}

/** The course that this project illustrates, by module. */
export function lecture(module: string): Source {
  return {
    title: `CS6910: Fundamentals of Deep Learning (M. M. Khapra, IIT Madras), Lecture 5, module ${module}`,
  };
}
