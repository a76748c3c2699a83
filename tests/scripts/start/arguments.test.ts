import path from 'node:path';
import { BadRequest, readArguments } from '../../../scripts/start/arguments';

const root = path.resolve('/project');
const kept = path.join(root, '.local', 'cloud');

describe('npm start', () => {
  it.each([
    ['nothing', [], { folder: kept, fresh: false, port: 5180 }],
    ['a fresh beginning', ['--fresh'], { folder: kept, fresh: true, port: 5180 }],
    ['another port', ['--port', '6000'], { folder: kept, fresh: false, port: 6000 }],
    ['any free port', ['--port=0'], { folder: kept, fresh: false, port: 0 }],
    ['another folder', ['--data', '/elsewhere'], { folder: path.resolve('/elsewhere'), fresh: false, port: 5180 }],
  ])('takes %s', (_, words, request) => {
    expect(readArguments(words, root)).toEqual(request);
  });

  it.each([
    ['a port that is no number', ['--port', 'abc'], /--port takes a number/],
    ['a port that there is not', ['--port', '70000'], /--port takes a number/],
    ['the last port, because the functions need the next', ['--port', '65535'], /--port takes a number/],
    ['an option that there is not', ['--freshly'], /--help/],
    ['a word', ['fresh'], /--help/],
    ['a folder without a name, as an unset variable gives', ['--data', ''], /this name is empty/],
    ['an option without its value', ['--data'], /--help/],
  ])('refuses %s in one sentence', (_, words, sentence) => {
    expect(() => readArguments(words, root)).toThrow(BadRequest);
    expect(() => readArguments(words, root)).toThrow(sentence);
  });
});
