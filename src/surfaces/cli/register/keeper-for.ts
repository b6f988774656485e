import { Keeper, type KeeperOptions } from '../../../register/scheduler/keeper.ts';
import { isDatabase } from './open-database.ts';

/** Who keeps a register until it is told to stop: many may share a database, and jobs wake one of them. */
export async function keeperFor(address: string, options: KeeperOptions): Promise<Pick<Keeper, 'start' | 'stop'>> {
  if (!isDatabase(address)) return new Keeper(options);
  const { PostgresKeeper, PostgresStore } = await import('../../../register/postgres/index.ts');
  const { store } = options.register;
  return store instanceof PostgresStore ? new PostgresKeeper({ ...options, store }) : new Keeper(options);
}
