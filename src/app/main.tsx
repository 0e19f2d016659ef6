import '@fontsource-variable/inter/wght.css';
import './theme.css';
import './base.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { readAddress } from './address';
import { startApp } from './wiring';

const root = document.getElementById('app');
if (root === null) throw new Error('The page has no place for the app');
createRoot(root).render(<App app={startApp(await readAddress())} />);
