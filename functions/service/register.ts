import { app } from '@azure/functions';
import { answering } from '../answers/answering';
import type { Service } from '../compose';
import { me } from './me';

/** Registers the functions of the API. */
export function registerService({ gate, directory }: Service): void {
  app.http('me', {
    route: 'me',
    methods: ['GET'],
    // The token is checked in code; a function key would say nothing about who asks.
    authLevel: 'anonymous',
    handler: answering(gate, (asker, _request, log) => me(directory, asker, log)),
  });
}
