/**
 * English words that say nothing about what a text is about. They part the words around them, so that no phrase runs
 * across one; what else is common in a collection is found by counting. What stands before an apostrophe is a word here:
 * `don` of “don’t”.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `
  a an the i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers
  herself it its itself they them their theirs themselves one ones this that these those here there
  who whom whose what which when where why how whether if am is are was were be been being do does did doing done has have
  had having can cannot could will would shall should may might must ought
  don doesn didn couldn won wouldn shouldn isn aren wasn weren haven hasn hadn ain ll re ve
  and or but nor so than then as because while until though although unless since however therefore thus hence moreover
  furthermore additionally about above across after against along among around at before behind below between beyond by
  down during for from in inside into of off on onto out outside over per through to toward towards under up upon via with
  within without not no yes all any anyone anybody anything both each either else every everyone everything few less many
  more most much neither none other others another own same several some someone somebody something such too very
  again already also always ever just never now often once only quite rather really still yet even well
  get gets getting give gives giving given gave got let lets make makes making made put puts say says said take takes
  taking taken tell tells told use used uses using want wants need needs help helps keep keeps come comes go goes
  explain explains explained describe describes described define defines mean means meaning meant happen happens know
  understand understanding ensure ensures ensuring allow allows allowing include includes including included involve
  involves involving provide provides providing provided refer refers require requires
  example examples instance key main important various different specific particular certain overall general typically
  generally usually often commonly especially e.g i.e eg ie etc vs versus like two three four five first second third
  way ways thing things new good better best great large small high low long short
  summary conclusion overview introduction step steps case cases term terms type types
  `
    .trim()
    .split(/\s+/),
);
