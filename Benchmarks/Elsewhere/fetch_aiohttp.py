"""The delayed crawl with aiohttp and uvloop: fetch_aiohttp.py HOSTS PATHS PORT IN_FLIGHT [AUTHORITY]"""

import asyncio
import ssl
import sys

import aiohttp
import uvloop


class ToServer(aiohttp.abc.AbstractResolver):
    """Every name is the benchmark's server."""

    def __init__(self, port):
        self.port = port

    async def resolve(self, host, port=0, family=0):
        return [{"hostname": host, "host": "127.0.0.1", "port": self.port, "family": 2, "proto": 6, "flags": 0}]

    async def close(self):
        pass


async def crawl(hosts, paths, port, in_flight, authority):
    scheme = "https" if authority else "http"
    context = ssl.create_default_context(cafile=authority) if authority else None
    connector = aiohttp.TCPConnector(
        limit=0, resolver=ToServer(port), ssl=context if context else True, use_dns_cache=False, ttl_dns_cache=0)
    good, failed = 0, 0
    queue = iter(hosts)

    async def worker(session):
        nonlocal good, failed
        for host in queue:
            for path in paths:
                try:
                    async with session.get(f"{scheme}://{host}{path}") as response:
                        size = 0
                        async for piece in response.content.iter_chunked(65536):
                            size += len(piece)
                            if size > 5 << 20:
                                raise ValueError("too large")
                        good += response.status == 200 and path != "/robots.txt"
                except Exception:
                    failed += 1
                    break

    timeout = aiohttp.ClientTimeout(total=5)
    async with aiohttp.ClientSession(connector=connector, timeout=timeout) as session:
        await asyncio.gather(*(worker(session) for _ in range(in_flight)))
    print(f"good {good}\nfailures {failed}")


hosts = open(sys.argv[1]).read().split()
uvloop.run(crawl(hosts, sys.argv[2].split(","), int(sys.argv[3]), int(sys.argv[4]), (sys.argv[5:] or [None])[0]))
