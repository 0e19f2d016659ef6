import '@fontsource-variable/inter/wght.css';
import './fonts/superscripts.css';
import './theme.css';
import './base.css';
import { createRoot } from 'react-dom/client';
import { appText } from '../text/app';
import { App } from './App';
import { readAddress } from './address';
import { reportFailure } from './reportFailure';
import { startApp } from './startApp';

const root = document.getElementById('app');
if (root === null) throw new Error('The page has no place for the app');
// Where the reader of links cannot be loaded, the page opens as ever and says so.
const opened = await reportFailure(readAddress(), appText.parts.links);
createRoot(root).render(<App app={startApp(opened ?? null)} />);
