// AnuarioTestSupport
