// RuleBookTests
