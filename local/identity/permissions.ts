/** What the tokens of people open in Graph unless it is said otherwise: themselves, and what they may do by their rights. */
export const scopesOfWebParts: readonly string[] = [
  'User.Read',
  'Sites.FullControl.All',
  'Files.ReadWrite.All',
  'Mail.ReadWrite',
  'Mail.Send',
];

/**
 * What an application opens in Graph where neither its token nor the tenant says so: the sites and mailboxes that were
 * granted to it, and to know who somebody is.
 */
export const rolesOfService: readonly string[] = ['Sites.Selected', 'User.Read.All'];
