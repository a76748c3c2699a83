import { contactSettings } from '../../config/contacts';
import type { Desk } from '../../core/desk/desk';

/** The day's calls against the time that there is for them. */
export interface CapacityWords {
  readonly words: string;
  /** How much of the day's time is planned, 0 to 1. */
  readonly share: number;
  readonly over: boolean;
}

export function capacityWords({ calls, minutesADay, minutesPlanned }: Desk['capacity']): CapacityWords {
  const fit = Math.floor(minutesADay / contactSettings.nurseMinutesPerContact);
  const over = minutesPlanned > minutesADay;
  const hours = `${hoursOf(minutesPlanned)} of ${hoursOf(minutesADay)} nurse hours`;
  return {
    words: over
      ? `Today: ${calls} calls, ${calls - fit} more than fit; ${hours}`
      : `Today: ${calls} of ${fit} calls, ${hours}`,
    share: minutesADay > 0 ? Math.min(1, minutesPlanned / minutesADay) : calls > 0 ? 1 : 0,
    over,
  };
}

/** To a quarter of an hour. */
const hoursOf = (minutes: number): string => String(Math.round(minutes / 15) / 4);
