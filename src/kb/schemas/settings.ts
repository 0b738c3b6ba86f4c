import { z } from 'zod';
import { defaultAccent } from '../palette.ts';
import { pictureEndings, publicAddress } from '../public-files.ts';
import {
  address,
  addressWithAnchor,
  besidesUnknownFields,
  day,
  line,
  prose,
  slug,
  webAddress,
  yesOrNo,
} from './fields.ts';

const link = z.strictObject({
  title: line.describe('The text of the link'),
  url: z.union([addressWithAnchor, webAddress], {
    error: 'expected an address of this site (/…) or a web address (https://…)',
  }),
});

const mailAddress = z.string().regex(/^mailto:[^\s@?]+@[^\s@?]+\.[^\s@?]+(?:\?\S*)?$/i, {
  // A union goes on with an alternative that does not abort.
  abort: true,
});
const askTarget = z.union([webAddress, mailAddress], {
  error:
    'expected mailto: and an e-mail address (mailto:help@example.com), or a web address (https://…)',
});

/** A colour `#rrggbb`; `#rgb` and capitals are taken too. */
const colour = z
  .string({ error: 'expected a colour in quotes such as "#0b5563"' })
  .trim()
  .regex(/^#(?:[\da-f]{3}|[\da-f]{6})$/i, {
    error: 'expected a colour in quotes such as "#0b5563"',
  })
  .transform((text) => {
    const hex = text.toLowerCase();
    return hex.length === 4 ? hex.replace(/[^#]/g, '$&$&') : hex;
  });

/** A picture in the folder of public files, by the address at which it is served. */
const picture = z
  .string({ error: 'expected the address of a picture such as /files/logo.svg' })
  .transform((text, context) => {
    const parsed = publicAddress(text.trim(), pictureEndings);
    if (parsed) return parsed;
    context.addIssue({
      code: 'custom',
      message: `expected the address of a picture such as /files/logo.svg (${pictureEndings.join(', ')}), found ${text}`,
    });
    return z.NEVER;
  });

const logo = z.strictObject({
  file: picture.describe(
    'The address of the picture, such as /files/logo.svg for content/files/logo.svg',
  ),
  dark: picture
    .optional()
    .describe('The picture for dark paper, where the other cannot be seen on it'),
  holds_name: yesOrNo
    .default(false)
    .describe('true where the picture shows the name, which then is not printed beside it'),
});

/** `site.yaml`: whose site it is. */
export const site = z.strictObject({
  name: line.default('Groundwork').describe('The name of the site'),
  tagline: line.optional().describe('What the site is, in one line'),
  description: prose.optional().describe('What the site is, in two sentences'),
  url: webAddress
    .default('https://example.com')
    .describe('The address under which the site is published'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, { error: 'expected a language such as en-GB' })
    .default('en-GB')
    .describe('The language of the content'),
  accent: colour
    .default(defaultAccent)
    .describe('Your colour in quotes, such as "#0b5563"; every other colour comes from it'),
  logo: logo.optional().describe('Your logo, shown before the name at the head of every page'),
  icon: picture.optional().describe('The small picture in the tab of the browser'),
  provider: line.optional().describe('The name of the managed service provider'),
  sample_provider: yesOrNo
    .optional()
    .describe('true where the provider, its levels and its reports are invented'),
  author: line.optional().describe('Who is the author of entries that name none'),
  contact: z
    .strictObject({
      email: z.email({ error: 'expected an e-mail address' }).optional(),
      phone: line.optional(),
      url: webAddress.optional(),
    })
    .optional()
    .describe('How readers reach the provider'),
  ask: askTarget
    .optional()
    .describe('Where search sends a question that it cannot answer; the contact without it'),
  edit_url: webAddress
    .optional()
    .describe('Address of the content folder in the repository’s web interface, for edit links'),
  social_images: z
    .strictObject({
      most: z
        .int({ error: 'expected a whole number, 0 or more' })
        .min(0, { error: 'expected a whole number, 0 or more' })
        .describe('The largest number of entries for which images are made; 0: never'),
    })
    .default({ most: 500 })
    .describe('The picture that other sites show beside a link to an entry'),
  legal: z.array(link).optional().describe('Links at the foot of every page'),
  banner: z
    .strictObject({
      text: line.describe('What the notice says'),
      link: link.optional().describe('Where the notice leads: title and url'),
      from: day.optional().describe('First day on which it is shown'),
      until: day.optional().describe('Last day on which it is shown'),
    })
    .optional()
    .describe('A notice at the head of every page'),
});
export type Site = z.infer<typeof site>;

/** `subjects.yaml`: titles, order and descriptions of subjects. */
export const subjects = z
  .array(
    z.strictObject({
      slug: slug.describe('The folder below learn/'),
      title: line.describe('The title that readers see'),
      description: prose.optional().describe('What the subject is about, in one or two sentences'),
    }),
  )
  .superRefine(refuseRepeatedSlugs, besidesUnknownFields);
export type SubjectSettings = z.infer<typeof subjects>[number];

/** `industries.yaml`: the industries that case studies name. */
export const industries = z
  .array(
    z.strictObject({
      slug: slug.describe('The name that case studies give'),
      title: line.describe('The name that readers see'),
    }),
  )
  .superRefine(refuseRepeatedSlugs, besidesUnknownFields);
export type Industry = z.infer<typeof industries>[number];

/** `redirects.yaml`: addresses that have moved and belong to no entry. */
export const redirects = z.array(
  z.strictObject({
    from: z
      .union([address, z.array(address).min(1)], {
        error: 'expected an address of this site, or a list of them',
      })
      .describe('The old address, or several'),
    to: z
      .union([addressWithAnchor, webAddress], {
        error: 'expected an address of this site (/…) or a web address (https://…)',
      })
      .describe('Where it leads now'),
  }),
);
export type RedirectSettings = z.infer<typeof redirects>[number];

function refuseRepeatedSlugs(
  all: readonly { readonly slug: string }[],
  context: z.core.$RefinementCtx,
): void {
  const slugs = all.map((one) => one.slug);
  for (const [i, name] of slugs.entries())
    if (slugs.indexOf(name) < i)
      context.addIssue({
        code: 'custom',
        path: [i, 'slug'],
        message: `expected a name that no other has, found ${name} again`,
      });
}
