import { MemoryStore } from '../../../src/register/store/memory.ts';
import { storeContract } from './contract.ts';

storeContract('the store in memory', async () => new MemoryStore());
