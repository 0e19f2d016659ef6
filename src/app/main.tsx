import '@fontsource-variable/inter/wght.css';
import './fonts/superscripts.css';
import './theme.css';
import './base.css';
import './maximize.css';
import './media.css';
import './opening.css';
import { openPage } from './openPage';

const root = document.getElementById('app');
if (root === null) throw new Error('The page has no place for the app');
await openPage(root);
