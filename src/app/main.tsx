import '@fontsource-variable/inter/wght.css';
import './fonts/superscripts.css';
import './theme.css';
import './base.css';
import './maximize.css';
import './media.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { readFirstAddress } from './address';
import { keepLayout } from './layoutMemory';
import { startApp } from './startApp';

const root = document.getElementById('app');
if (root === null) throw new Error('The page has no place for the app');
keepLayout();
// The page opens with its opening scene, and says so, where the reader of links cannot be loaded.
const opened = await readFirstAddress();
createRoot(root).render(<App app={startApp(opened)} />);
