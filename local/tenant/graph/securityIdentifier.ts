/** The identifier that Windows knows a person or group of Entra by: the four numbers that the object id's bytes are. */
export function securityIdentifier(oid: string): string {
  const [one = '', two = '', three = '', ...rest] = oid.split('-');
  const reversed = (hex: string): string => (hex.match(/../g) ?? []).reverse().join('');
  // The first three groups of a GUID are numbers, and lie the other way round in its bytes.
  const bytes = [one, two, three].map(reversed).join('') + rest.join('');
  const numbers = (bytes.match(/.{8}/g) ?? []).map((hex) => parseInt(reversed(hex), 16));
  return ['S-1-12-1', ...numbers].join('-');
}
