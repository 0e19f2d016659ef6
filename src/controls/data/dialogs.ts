/** The dialogs that take what a person brings along: data, and runs. */
export { RunDialog } from '../recorded/RunDialog';
export { DataDialog } from './DataDialog';
