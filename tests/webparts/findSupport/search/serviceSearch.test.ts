import fc from 'fast-check';
import type { NewService } from '../../../../config/lists/services';
import { starterServices } from '../../../../config/services/starter';
import { serviceSearch } from '../../../../webparts/findSupport/search/serviceSearch';

const search = serviceSearch(starterServices.map((service, place) => ({ ...service, id: place + 1 })));
const titles = (words: string): string[] => (search.find(words) ?? []).map(({ title }) => title);

describe('the search', () => {
  it.each([
    ['my back is killing me', 'Physio for staff'],
    ['sore neck', 'Physio for staff'],
    ['physi', 'Physio for staff'],
    ['knee pain when I walk', 'Versus Arthritis'],
    ['I can’t sleep', 'NHS Talking Therapies'],
    ['i feel so low', 'CALM'],
    ['panic attacks', 'NHS Talking Therapies'],
    ['stressed', 'Counselling for staff'],
    ['counseling', 'Counselling for staff'],
    ['I feel suicidal', 'NHS 111, mental health option'],
    ['cant cope any more', 'NHS 111, mental health option'],
    ['I need somebody to talk to at night', 'Samaritans'],
    ['overwhelmed', 'Shout'],
    ['burnt out doctor', 'Practitioner Health'],
    ['a patient died on shift', 'Support after something distressing at work'],
    ['somebody died', 'Cruse Bereavement Support'],
    ['in debt and the bailiffs are coming', 'StepChange'],
    ['skint until payday', 'StepChange'],
    ['can’t pay my rent', 'Shelter'],
    ['food bank', 'Help with money at the trust'],
    ['betting', 'National Gambling Helpline'],
    ['drinking too much', 'Drinkline'],
    ['I want to stop smoking', 'NHS stop smoking services'],
    ['my son is using drugs', 'FRANK'],
    ['my husband hits me', 'National Domestic Abuse Helpline'],
    ['my mum has dementia', 'Alzheimer’s Society'],
    ['looking after my mam', 'Carers UK'],
    ['miscarriage', 'Tommy’s midwives'],
    ['menopause brain fog', 'Menopause support'],
    ['diabetis', 'Diabetes UK'],
    ['cancer diagnosis', 'Macmillan Cancer Support'],
    ['flu jab', 'Vaccinations for staff'],
    ['fit note', 'Occupational health'],
    ['bullied by my manager', 'Freedom to Speak Up guardian'],
    ['a new chair for my desk', 'A check of your workstation'],
    ['dyslexia adjustments', 'Access to Work'],
    ['pray', 'Chaplaincy and spiritual care'],
    ['returning to work after being off sick', 'WorkWell'],
  ])('finds for "%s" among the first three %s', (words, title) => {
    expect(titles(words).slice(0, 3)).toContain(title);
  });

  it.each(['', '   ', 'I need help with my', '!?', 'what can you do for me'])('says nothing yet for "%s"', (words) => {
    expect(search.find(words)).toBeUndefined();
  });

  it('finds nothing for words that are in no service', () => {
    expect(search.find('helicopter')).toEqual([]);
  });

  it('leaves out what shares a word in passing', () => {
    expect(titles('my back is killing me')).toEqual(['Physio for staff']);
    expect(titles('stress at work').length).toBeLessThan(10);
  });

  it('does not take a short word for another that is like it', () => {
    const one = serviceSearch([
      { ...starterServices[0], id: 1, title: 'Debt', words: '', forWhom: '', howTo: '', needs: [] },
    ]);
    expect(one.find('belt')).toEqual([]);
    expect(one.find('dept')).toEqual([]);
  });

  it('answers whatever is typed, each service once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (words) => {
        const found = titles(words);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  it('answers 5,000 services within the pause of a finger', () => {
    const many = Array.from({ length: 5000 }, (_, id) => ({
      ...(starterServices[id % starterServices.length] as NewService),
      id,
    }));
    const large = serviceSearch(many);
    const began = performance.now();
    for (const words of ['my back is killing me', 'debt', 'stress at work']) large.find(words);
    expect((performance.now() - began) / 3).toBeLessThan(150);
  });
});
