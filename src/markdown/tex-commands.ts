/** The commands of LaTeX, AMS-LaTeX and mhchem's companions that begin with n, without the backslash. */
export const COMMANDS_IN_N: ReadonlySet<string> = new Set(
  `nabla natural natnums nbsp ncong ne nearrow neg negmedspace negthickspace negthinspace neq newcommand newline
  nexists ngeq ngeqq ngeqslant ngtr ngtrless ni nicefrac nleftarrow nLeftarrow nleftrightarrow nLeftrightarrow nleq
  nleqq nleqslant nless nmid nobreak nobreakspace nolimits nonumber normalfont normalsize not notag notin notni
  nparallel nprec npreceq nrightarrow nRightarrow nshortmid nshortparallel nsim nsimeq nsubset nsubseteq nsubseteqq
  nsucc nsucceq nsupset nsupseteq nsupseteqq ntriangleleft ntrianglelefteq ntriangleright ntrianglerighteq nu num
  numrange nVDash nVdash nvDash nvdash nwarrow`.split(/\s+/),
);
