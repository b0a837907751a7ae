/** The declared formats, the oldest first. To add one: declare it and name it here. */
import { cn2019 } from './cn-2019';
import { cn2021 } from './cn-2021';
import type { Template } from './types';

/** Tests add a format of their own by `withFormat`; nothing else changes the list. */
export const formats: Template[] = [cn2019, cn2021];
