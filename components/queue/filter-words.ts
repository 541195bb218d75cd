import { useTranslations } from 'next-intl'
import type { FilterName, QueueFilter } from '@/lib/core/queue/filter'
import type { QueueChoices } from '@/lib/core/queue/view'

/** What a filter is set to, in the words of the page: "In review or to decide", the headline, the name. */
export function useFilterWords(choices: QueueChoices): (name: FilterName, filter: QueueFilter) => string {
  const t = useTranslations('queue')
  const states = useTranslations('verdicts')
  const kinds = useTranslations('evidence')
  const some = (names: readonly string[]) => names.reduce((before, name) => t('filter.or', { before, name }))
  return (name, filter) => {
    switch (name) {
      case 'document':
        return choices.documents.find(({ id }) => id === filter.document)?.headline ?? t('filter.oneDocument')
      case 'state':
        return some((filter.state ?? []).map((state) => states(`state.${state}`)))
      case 'priority':
        return some((filter.priority ?? []).map((priority) => t(`priority.${priority}`)))
      case 'type':
        return some((filter.type ?? []).map((type) => t(`type.${type}`)))
      case 'assignee':
        if (filter.assignee === 'me' || filter.assignee === 'nobody') return t(`filter.${filter.assignee}`)
        return choices.members.find(({ id }) => id === filter.assignee)?.name ?? t('filter.somebody')
      case 'due':
        return filter.due === undefined ? '' : t(`filter.due.${filter.due}`)
      case 'spread':
        return some((filter.spread ?? []).map((spread) => t(`stand.${spread}`)))
      case 'scale':
        return choices.scales.find(({ key }) => key === filter.scale)?.name ?? filter.scale ?? ''
      case 'source':
        return filter.source === undefined ? '' : kinds(`kind.${filter.source}`)
      case 'text':
        return t('filter.quoted', { text: filter.text ?? '' })
    }
  }
}
