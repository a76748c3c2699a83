// The browser of the journeys: found where machines have it, or installed where that can be done unasked.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const found = () => places.find((place) => place && existsSync(place));

const runs = (command, args) => spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0;

/**
 * Makes sure of a Chromium and says where it is. As root on Debian it is installed; elsewhere somebody has to.
 * @throws {Error} with a sentence that says what to type
 */
export function chromium() {
  const there = found();
  if (there) return there;
  const byHand = 'The journeys need Chromium. Install it and try again, on Debian with: sudo apt-get install chromium';
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(byHand);
  process.stderr.write('Setting up: installing Chromium for the journeys. First use only, about a minute…\n');
  const quiet = ['-qq', '-o=Dpkg::Use-Pty=0'];
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  const done =
    runs('apt-get', ['update', ...quiet]) &&
    runs('apt-get', ['install', '--yes', '--no-install-recommends', ...quiet, 'chromium', 'fonts-dejavu-core']);
  if (!done || !found()) throw new Error(byHand);
  return found();
}
