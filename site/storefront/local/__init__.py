"""Run the shop on one machine: private servers, the demo and the tests.

Plain Python without Django, so that it works before the shop is installed properly.
"""
