import { formOf, type HomeWorld, homeWorld } from './homeWorld';

let home: HomeWorld;
beforeAll(async () => {
  // No tables and no queue.
  home = await homeWorld('2026-03-25T20:15:00.000Z', { storageIsThere: false });
});
afterAll(() => home.end());

describe('while storage is not there', () => {
  const forwarded = { 'x-forwarded-for': '203.0.113.7:1' };

  it('somebody who looks still gets the numbers to ring', async () => {
    const answer = await home.open('/l/AAAAAAAAAAAAAAAAAAAAAA', { headers: forwarded });
    const text = await answer.text();
    expect(answer.status).toBe(503);
    expect(text).toContain('This page isn’t working just now');
    expect(text).toContain('href="tel:116123"');
  });

  it('somebody who answers is told that it was not kept', async () => {
    const answer = await home.send('/l/AAAAAAAAAAAAAAAAAAAAAA', formOf(['nurse']));
    const text = await answer.text();
    expect(answer.status).toBe(503);
    expect(text).toContain('your answer hasn’t reached us');
    expect(text).toContain('href="tel:999"');
  });

  it('the log says what kind of failure it was, and nothing of the link', () => {
    expect(home.written.length).toBeGreaterThan(0);
    expect(home.written.join('\n')).toContain('NotFound');
    expect(home.written.join('\n')).not.toMatch(/AAAA|203\.0|nurse/);
  });
});
