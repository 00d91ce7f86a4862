import CLI

await Vitrine.main()
