/**
 * English words that a question is built of and that say nothing about its subject. They stand on nearly every page, so
 * asking an index for them costs much and tells little.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `
  a an the
  i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers
  herself it its itself they them their theirs themselves one
  this that these those here there
  who whom whose what which when where why how whether if
  am is are was were be been being do does did doing done have has had having can could will would shall should may
  might must ought
  and or but nor so than then as because while until though although unless
  about above across after against along among around at before behind below between beyond by down during for from in
  inside into of off on onto out outside over per since through to toward towards under up upon via with within without
  not no yes all any anyone anybody anything both each either else every everyone everything few less many more most
  much neither none other others own same several some someone somebody something such too very
  again already also always ever just more never now often once only quite rather really still
  get gets getting give gives given got let make makes made put say says take takes tell use used uses using want wants
  explain describe define mean means meaning happen happens know need needs please
  don't doesn't didn't can't cannot couldn't won't wouldn't shouldn't isn't aren't wasn't weren't haven't hasn't i'm
  i've i'd i'll we're we've we'd we'll you're you've you'd you'll it's that's there's what's who's where's how's let's
  whenever wherever whatever whoever whichever anyway anywhere everywhere somewhere
  like likes vs versus etc
  `
    .trim()
    .split(/\s+/),
);
