import * as React from 'react';
import { Note } from './Note';

/** What is missing before a form can be saved. It takes the focus: the fields come right after it. */
export function FormMessage({ words }: { readonly words: string | undefined }): React.ReactElement | null {
  if (words === undefined) return null;
  return (
    <Note tone="error" role="alert" takesFocus>
      {words}
    </Note>
  );
}
