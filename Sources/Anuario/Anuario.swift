// Anuario
