import { z } from 'zod';
import {
  address,
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
  url: z.union([address, webAddress], {
    error: 'expected an address of this site (/…) or a web address (https://…)',
  }),
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
  edit_url: webAddress
    .optional()
    .describe('Address of the content folder in the repository’s web interface, for edit links'),
  legal: z.array(link).optional().describe('Links at the foot of every page'),
  banner: z
    .strictObject({
      text: line.describe('What the notice says'),
      link: link.optional(),
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
      .union([address, webAddress], {
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
