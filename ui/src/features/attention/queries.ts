import { queryOptions } from '@tanstack/react-query';
import { commands } from '../../lib/ipc';

export const attentionQuery = queryOptions({
  queryKey: ['attention', 'everything'],
  queryFn: () => commands.attentionItems('everything'),
});
