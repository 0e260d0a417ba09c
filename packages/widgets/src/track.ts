/** Everything on the page tells what its visitors do: import this once they have agreed. */
import { track } from './context/tracking.js';

track();
