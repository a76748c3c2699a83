import { badRowRecipes } from './badRowRecipes';
import { contactRecipes } from './contactRecipes';
import { eventRecipes } from './eventRecipes';
import { exactDuplicate, lineRecipes } from './lineRecipes';
import { postRecipes } from './postRecipes';
import type { Recipe } from './recipe';
import { spellRecipes } from './spellRecipes';
import { writtenRecipes } from './writtenRecipes';

/** Every awkward case, in the order in which they are made. Each can be left out by its name. */
export const recipes: readonly Recipe[] = [
  ...postRecipes,
  ...contactRecipes,
  ...spellRecipes,
  ...eventRecipes,
  ...lineRecipes,
  ...writtenRecipes,
  ...badRowRecipes,
  exactDuplicate,
];
