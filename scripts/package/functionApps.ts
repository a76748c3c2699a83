import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { homeApp, serviceApp } from './functionAppSources';
import { stageApp } from './functionStage';
import { zipOf } from './functionZip';

/**
 * Builds the two function apps: each as a folder, `build/functions/NAME/`, and as what is deployed, `build/NAME.zip`.
 * @param say is told each step, in a sentence
 * @param root the project's folder
 * @param built where both go
 */
export async function buildFunctionApps(
  say: (sentence: string) => void,
  root = process.cwd(),
  built = path.join(root, 'build'),
): Promise<void> {
  mkdirSync(built, { recursive: true });
  for (const app of [serviceApp, homeApp]) {
    say(`Building the functions: ${app.name}…`);
    const folder = path.join(built, 'functions', app.name);
    await stageApp(app, folder, root);
    writeFileSync(path.join(built, `${app.name}.zip`), zipOf(folder));
  }
}
