/** Plays where there is no timeline to do it: inside another page, which says when. */
import { usePlayer } from './player';

export function PlayerHost() {
  usePlayer();
  return null;
}
