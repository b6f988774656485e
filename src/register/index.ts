/** Keeping agreements in time: facts are stored, and each notice is sent once, on its day. */

export { type Clock, systemClock, VirtualClock } from './scheduler/clock.ts';
export { type Notice, type NoticeKind, noticesOf } from './scheduler/notice.ts';
export { type Recording, Scheduler, type SchedulerOptions } from './scheduler/scheduler.ts';
export { MemoryStore } from './store/memory.ts';
export type { Store } from './store/store.ts';
