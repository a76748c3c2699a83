'use strict';

// Microsoft builds web parts with Heft now. These are the commands of before, for those who know them:
// gulp bundle --ship, gulp package-solution --ship.
const { spawn } = require('node:child_process');
const path = require('node:path');
const gulp = require('gulp');

const heftProgram = path.join(__dirname, 'node_modules', '@rushstack', 'heft', 'bin', 'heft');
const ship = process.argv.includes('--ship') || process.argv.includes('--production');

/** A task that runs one of Heft's actions. */
function heft(...words) {
  return (done) => {
    const args = [heftProgram, ...words, ...(ship ? ['--production'] : [])];
    spawn(process.execPath, args, { stdio: 'inherit', cwd: __dirname }).on('exit', (code) =>
      done(code === 0 ? undefined : new Error(`heft ${words[0]} ended with ${code}`)),
    );
  };
}

gulp.task('build', heft('build', '--clean'));
gulp.task('bundle', heft('build', '--clean'));
gulp.task('package-solution', heft('package-solution'));
gulp.task('default', gulp.series('bundle', 'package-solution'));
