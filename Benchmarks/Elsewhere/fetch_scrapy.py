"""The delayed crawl with Scrapy, its politeness off: fetch_scrapy.py HOSTS PATHS PORT IN_FLIGHT"""

import sys

import scrapy
from scrapy.crawler import CrawlerProcess
from twisted.internet.defer import succeed

hosts = open(sys.argv[1]).read().split()
paths = sys.argv[2].split(",")
port = int(sys.argv[3])
good = 0


class Resolver:
    """Every name is the benchmark's server."""

    @classmethod
    def from_crawler(cls, crawler, reactor):
        return cls(reactor)

    def __init__(self, reactor):
        self.reactor = reactor

    def install_on_reactor(self):
        from twisted.internet.interfaces import IResolverSimple
        from zope.interface import implementer

        @implementer(IResolverSimple)
        class Simple:
            def getHostByName(self, name, timeout=()):
                return succeed("127.0.0.1")

        self.reactor.installResolver(Simple())


class Crawl(scrapy.Spider):
    name = "crawl"

    def ask(self, host, step):
        return scrapy.Request(
            f"http://{host}:{port}{paths[step]}", dont_filter=True, cb_kwargs={"host": host, "step": step})

    async def start(self):
        for host in hosts:
            yield self.ask(host, 0)

    def start_requests(self):
        for host in hosts:
            yield self.ask(host, 0)

    def parse(self, response, host, step):
        global good
        good += response.status == 200 and paths[step] != "/robots.txt"
        if step + 1 < len(paths):
            yield self.ask(host, step + 1)


process = CrawlerProcess({
    "CONCURRENT_REQUESTS": int(sys.argv[4]), "CONCURRENT_REQUESTS_PER_DOMAIN": 8, "ROBOTSTXT_OBEY": False,
    "RETRY_ENABLED": False, "DOWNLOAD_TIMEOUT": 5, "DOWNLOAD_MAXSIZE": 5 << 20, "LOG_LEVEL": "CRITICAL",
    "TELNETCONSOLE_ENABLED": False, "DNS_RESOLVER": Resolver, "DOWNLOAD_DELAY": 0, "DEPTH_PRIORITY": -1,
})
process.crawl(Crawl)
process.start()
print(f"good {good}")
