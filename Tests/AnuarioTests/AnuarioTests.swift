// AnuarioTests
