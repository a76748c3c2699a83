import { callerAddress } from '../../../functions/home/callerAddress';

it.each([
  ['203.0.113.7:51234', '203.0.113.7'],
  ['203.0.113.7', '203.0.113.7'],
  ['198.51.100.1, 203.0.113.7:51234', '203.0.113.7'],
  ['anything at all,203.0.113.7:1', '203.0.113.7'],
  ['[2001:db8:1:2:3:4:5:6]:443', '2001:db8:1:2'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['::ffff:203.0.113.7', '0:0:0:0'],
  ['2001:db8:1:2::', '2001:db8:1:2'],
])('whoever sends "%s" comes from %s', (header, address) => {
  expect(callerAddress(header)).toBe(address);
});

it.each([null, '', ',', '203.0.113.7:51234,', 'unknown', '999.0.113.7', '[::1', 'a:b'])(
  'nobody comes from %j',
  (header) => {
    expect(callerAddress(header)).toBeUndefined();
  },
);
