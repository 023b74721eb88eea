import './kit/tokens.css';
import { mount } from 'svelte';
import { speak } from '#format';
import { getLocale } from '#messages';
import App from './shell/App.svelte';

speak(getLocale());
document.documentElement.lang = getLocale();

const target = document.getElementById('app');
if (target) mount(App, { target });
