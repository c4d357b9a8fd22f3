// Writes every page and list that follows from the program: run `node tools/docs.ts` after changing a definition, a guard, a problem or a rule.
import './dictionary.ts'
import './invariants.ts'
import './pages.ts'
import './problems.ts'
import './rules.ts'
