import type { ClaimCard } from '@/lib/core/claims/view'
import type { Changes } from '@/lib/viewer/card-changes'

/** So many changes are kept beside the large map before there is a new one. */
const MOST = 200

/**
 * The cards by the ids of their claims. One that follows another shares its large map, and has only what changed of its
 * own.
 */
export class CardsById {
  private base: Map<string, ClaimCard> | null = null

  private constructor(
    private readonly made: () => Map<string, ClaimCard>,
    private readonly changed: ReadonlyMap<string, ClaimCard | null>,
  ) {}

  static of(cards: readonly ClaimCard[]): CardsById {
    return new CardsById(() => new Map(cards.map((card) => [card.id, card])), new Map())
  }

  get(claimId: string): ClaimCard | undefined {
    const changed = this.changed.get(claimId)
    return changed === undefined ? this.all().get(claimId) : (changed ?? undefined)
  }

  /** After a change. `cards` are all of them. */
  after({ gone, come }: Changes<ClaimCard>, cards: readonly ClaimCard[]): CardsById {
    if (this.changed.size + gone.length + come.length > MOST) return CardsById.of(cards)
    const changed = new Map(this.changed)
    for (const { id } of gone) changed.set(id, null)
    for (const card of come) changed.set(card.id, card)
    return new CardsById(() => this.all(), changed)
  }

  /** Made when first asked for. */
  private all(): Map<string, ClaimCard> {
    this.base ??= this.made()
    return this.base
  }
}
