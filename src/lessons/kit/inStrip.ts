/** Whether a plot is one of a strip of them. */
import { createContext } from 'react';

export const InStrip = createContext(false);
