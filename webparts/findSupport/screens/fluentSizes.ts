import type { IButtonStyles, IDropdownStyles, ITextFieldStyles } from '@fluentui/react';

/** Fluent's fields are smaller by themselves: here they are as high as a thumb, and a phone does not zoom in on them. */
const height = 44;
const fontSize = 16;

export const largeField: Partial<ITextFieldStyles> = { fieldGroup: { height }, field: { fontSize } };

export const largeDropdown: Partial<IDropdownStyles> = {
  title: { height, lineHeight: height - 2, fontSize },
  caretDownWrapper: { height, display: 'flex', alignItems: 'center' },
  dropdownItem: { minHeight: height, fontSize },
  dropdownItemSelected: { minHeight: height, fontSize },
};

export const largeButton: IButtonStyles = { root: { minHeight: height } };
