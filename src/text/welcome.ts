/** The one line that greets a first visit: what is to be seen in the opening scene, and what to do. */
export const WELCOME_TEXT = 'Four optimizers start at the same point. Drag it.';
