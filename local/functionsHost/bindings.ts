/** What a function is bound to: what starts it comes in, an HTTP answer goes out. */
export interface Binding {
  readonly type: string;
  readonly direction: 'in' | 'out';
  readonly route?: string;
  readonly methods?: readonly string[];
  readonly authLevel?: string;
  readonly schedule?: string;
  readonly runOnStartup?: boolean;
  readonly useMonitor?: boolean;
  readonly queueName?: string;
  readonly connection?: string;
}

/** A function as an app registers it. */
export interface Registered {
  readonly name: string;
  readonly bindings: Readonly<Record<string, Binding>>;
  readonly handler: (...inputs: unknown[]) => unknown;
}

export type TriggerType = 'httpTrigger' | 'timerTrigger' | 'queueTrigger';

/** What starts a function, and the name that its input goes by. */
export interface Trigger {
  readonly type: TriggerType;
  readonly input: string;
  readonly binding: Binding;
}

const triggerTypes: readonly string[] = ['httpTrigger', 'timerTrigger', 'queueTrigger'] satisfies TriggerType[];

/**
 * What starts a function. Throws where that is nothing, or something else as well, or where the function has a binding
 * that this host does not have: that would be silence in place of work.
 */
export function triggerOf({ name, bindings }: Registered): Trigger {
  const [trigger, ...others] = Object.entries(bindings).filter(([, { direction }]) => direction === 'in');
  if (trigger === undefined) throw new Error(`"${name}" has nothing that starts it.`);
  const [input, binding] = trigger;
  refuseUnless(triggerTypes.includes(binding.type), name, trigger);
  for (const other of others) refuseUnless(false, name, other);
  for (const out of Object.entries(bindings).filter(([, { direction }]) => direction === 'out')) {
    refuseUnless(binding.type === 'httpTrigger' && out[1].type === 'http', name, out);
  }
  return { type: binding.type as TriggerType, input, binding };
}

function refuseUnless(known: boolean, name: string, [as, { type, direction }]: [string, Binding]): void {
  if (!known) throw new Error(`The local host has no binding "${type}" (${direction}): "${name}", "${as}".`);
}
