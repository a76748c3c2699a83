import type { ITextFieldProps } from '@fluentui/react';

/** Fluent's own hints are smaller than can be read with ease, in pixels. */
const description = { fontSize: 12 };

/** A field for some sentences, with a hint below it that can be read. */
export const sentences: Partial<ITextFieldProps> = {
  multiline: true,
  autoAdjustHeight: true,
  resizable: false,
  styles: { description },
};
