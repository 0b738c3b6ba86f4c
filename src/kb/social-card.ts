/** Everything that the social image of an entry shows, and nothing else: equal cards are one image. */
export interface SocialCard {
  readonly siteName: string;
  /** What readers call the kind of entry. */
  readonly kind: string;
  readonly title: string;
  /** What must stand beside the title in its weight: where a story comes from, that figures are a sample. */
  readonly label: string | undefined;
  readonly language: string;
  /** As `#rrggbb`. */
  readonly colours: {
    readonly paper: string;
    readonly ink: string;
    readonly inkSoft: string;
    readonly accent: string;
  };
}

/** A social image that pages name, and what it shows. */
export interface NamedSocialCard {
  /** The image’s address on the site. */
  readonly address: string;
  readonly card: SocialCard;
}

/** Pixels of every social image. */
export const socialImageSize = { width: 1200, height: 630 } as const;

/** The file, in the folder of a site that is being built, that lists the social images which its pages name. */
export const socialCardsFile = 'social-cards.json';
