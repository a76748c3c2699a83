import fc from 'fast-check';
import { channelFor, emailAddress } from '../../../core/contacts/channel';

const person = { permitted: true, mobile: '07700 900123', personalEmail: 'Sam.Example@example.com' };
const none = (): boolean => false;

describe('the channel of a contact', () => {
  it.each([
    ['a text where there is a mobile', {}, { by: 'text', to: '+447700900123' }],
    ['an e-mail where there is no mobile', { mobile: '' }, { by: 'email', to: 'sam.example@example.com' }],
    [
      'an e-mail where the mobile is a landline',
      { mobile: '0191 498 0123' },
      { by: 'email', to: 'sam.example@example.com' },
    ],
    ['a call where there is neither', { mobile: 'n/a', personalEmail: '' }, { by: 'telephone', why: 'no-address' }],
    ['a call where nothing may be used', { permitted: false }, { by: 'telephone', why: 'no-permission' }],
  ] as const)('is %s', (_, changes, expected) => {
    expect(channelFor({ ...person, ...changes }, none)).toEqual(expected);
  });

  it('leaves out what its owner says is not this person’s', () => {
    expect(channelFor(person, (address) => address === '+447700900123').by).toBe('email');
    expect(channelFor(person, () => true)).toEqual({ by: 'telephone', why: 'wrong-person' });
  });
});

describe('an e-mail address', () => {
  it.each(['sam@example.com', "o'neill@example.com", 'a.b+c@mail.example.co.uk', ' sam@example.com '])(
    'can be %j',
    (text) => {
      expect(emailAddress(text)).toBe(text.trim());
    },
  );

  it.each([
    '',
    'sam',
    '@example.com',
    'sam@',
    'sam@example',
    'sam@example.com, kim@example.com',
    'sam@example.com\nBcc: kim@example.com',
    'Sam <sam@example.com>',
    'sam@@example.com',
    'sam@-example.com',
    'sam example@example.com',
    `${'x'.repeat(65)}@example.com`,
    `sam@${'x.'.repeat(130)}com`,
  ])('is not %j', (text) => {
    expect(emailAddress(text)).toBeUndefined();
  });

  it('never has what would be another header or address', () => {
    fc.assert(fc.property(fc.string(), (text) => !/[\s,;<>"]/.test(emailAddress(`${text}@example.com`) ?? '')));
  });
});
